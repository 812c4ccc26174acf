# Sourced by the load scripts: puts the run into a group of processes of its own, as a container is. Outside of one Linux's autogroups (made for
# desktops) share the processor out by sessions; PostgreSQL opens a session for each connection, and the bot then waits for its turn behind them all.
group=/sys/fs/cgroup/cpu
[ -d "$group" ] || group=/sys/fs/cgroup
if [ "$(cat /proc/sys/kernel/sched_autogroup_enabled 2>/dev/null || echo 0)" = 1 ]; then
  { mkdir -p "$group/guidancebot-load" && { [ -e "$group/guidancebot-load/cpu.shares" ] || echo +cpu >"$group/cgroup.subtree_control"; } && echo $$ >"$group/guidancebot-load/cgroup.procs"; } 2>/dev/null ||
    echo "No group of its own could be made for this run (it takes root): with kernel.sched_autogroup_enabled=1 acknowledgements on PostgreSQL are slower than in a container." >&2
fi
