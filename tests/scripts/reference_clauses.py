"""The clauses on which the local models were trained, to hold the Markdown reader to them.

usage: reference_clauses.py CLAUSES_PY FOLDER...            one line a document: folder/name, clauses, hash (the golden file's form)
       reference_clauses.py CLAUSES_PY --json FOLDER...     one JSON line a clause, to see what differs

The hash is the SHA-256 of every clause's heading path, U+001F, reading text, U+001E, in order."""
import hashlib, importlib.util, json, os, sys


def main(script, *arguments):
    spec = importlib.util.spec_from_file_location("clauses", script)
    clauses = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(clauses)
    for folder in (a for a in arguments if a != "--json"):
        for name in sorted(os.listdir(folder)):
            if not name.endswith(".md") or name == "SOURCES.md":
                continue
            found = clauses.load(os.path.join(folder, name))
            short = os.path.basename(os.path.normpath(folder)) + "/" + name
            if "--json" in arguments:
                for c in found:
                    print(json.dumps(dict(document=short, section=c["heading"], reading=c["text"]), ensure_ascii=False))
                continue
            hash_ = hashlib.sha256("".join(c["heading"] + "\x1f" + c["text"] + "\x1e" for c in found).encode()).hexdigest()
            print(short, len(found), hash_, sep="\t")


main(*sys.argv[1:])
