#!/usr/bin/env python3
"""How long a published bot takes from its start to the first answered request and to the whole chat page, and what it holds at rest.

usage: tests/scripts/cold_start.py [RUNS]   (7 by default; publishes with ReadyToRun into a temporary folder first; models off)
"""
import pathlib, signal, socket, statistics, subprocess, sys, tempfile, time, os

ROOT = pathlib.Path(__file__).resolve().parents[2]
PORT = 5192


def get(path, cookie=""):
    with socket.create_connection(("127.0.0.1", PORT)) as s:
        s.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{PORT}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n".encode())
        answer = b""
        while part := s.recv(65536):
            answer += part
    head = answer.split(b"\r\n\r\n", 1)[0].decode()
    fields = dict(line.split(": ", 1) for line in head.split("\r\n")[1:])
    return int(head.split()[1]), {k.lower(): v for k, v in fields.items()}


def run(program, data, last):
    start = time.monotonic()
    bot = subprocess.Popen([program, "serve", "--urls", f"http://127.0.0.1:{PORT}", "--data", data], cwd=data, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                           env=dict(os.environ, GUIDANCEBOT_Model__Enabled="false"))
    try:
        while True:
            if bot.poll() is not None:
                sys.exit("It ended at its start.")
            try:
                status, fields = get("/")
                break
            except ConnectionRefusedError:
                time.sleep(0.004)
        answered = time.monotonic() - start
        assert status == 302, status
        status, _ = get(fields["location"], fields["set-cookie"].split(";")[0])
        assert status == 200, status
        drawn = time.monotonic() - start
        if last:
            time.sleep(20)
            memory = [line.split() for line in open(f"/proc/{bot.pid}/status") if line.startswith(("VmRSS", "RssAnon", "RssFile", "RssShmem"))]
            print("at rest:", ", ".join(f"{name} {int(kb) // 1024} MB" for name, kb, _ in memory))
        return answered * 1000, drawn * 1000
    finally:
        bot.send_signal(signal.SIGTERM)
        bot.wait()


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dotnet", "publish", "src/GuidanceBot.Host", "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true", "-v", "q", "--nologo", "-o", folder + "/bot"],
                       cwd=ROOT, check=True)
        data = folder + "/data"
        pathlib.Path(data).mkdir()
        run(folder + "/bot/guidancebot", data, False)  # makes the tables
        times = [run(folder + "/bot/guidancebot", data, i == runs - 1) for i in range(runs)]
        for name, values in zip(("first answered request", "whole chat page"), zip(*times)):
            print(f"{name}: median {statistics.median(values):.0f} ms, {min(values):.0f} to {max(values):.0f} of {runs}")


main()
