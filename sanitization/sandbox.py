"""The cell that a parser runs in: resource limits, no new privileges, Landlock, seccomp. Entered for good."""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import resource
import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sanitization.limits import Limits
from sanitization.syscalls import ABSENT, AUDIT_ARCH, CLONE, DENIED, FOLDER_WORK, SELF_ONLY

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, PR_CAPBSET_DROP = 1, 4, 38, 22, 24
LANDLOCK_CREATE, LANDLOCK_ADD, LANDLOCK_RESTRICT = 444, 445, 446
READ_FILE, READ_DIR, EXECUTE = 4, 8, 1
# Files and folders in the scratch folder: write, read, list, remove, make, move within, truncate. No sockets, no links.
SCRATCH = 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 5 | 1 << 7 | 1 << 8 | 1 << 13 | 1 << 14
CLONE_THREAD = 0x10000
ALLOW, DENY, KILL = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x80000000
UNKNOWN_CALL = 0x00050000 | errno.ENOSYS

_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability:
    """What this machine offers. level: "full", "weak" (no file walls or no call filter) or "none"."""

    level: str
    reasons: tuple[str, ...] = ()


def availability() -> Availability:
    """Ask the kernel without entering anything."""
    if not sys.platform.startswith("linux"):
        return Availability(level="none", reasons=("not Linux",))
    reasons = []
    if _landlock_version() < 1:
        reasons.append("the kernel offers no Landlock")
    if platform.machine() not in DENIED:
        reasons.append("this processor's system calls are not known")
    elif not _filter_works():
        reasons.append("the kernel offers no seccomp filter")
    return Availability(level="weak" if reasons else "full", reasons=tuple(reasons))


def die_with_parent(parent: int) -> None:
    """The kernel kills this process when its parent goes. `parent`: its pid, to see that it is not gone already."""
    _libc.prctl(PR_SET_PDEATHSIG, 9, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(3)


def enter(
    limits: Limits,
    readable: Sequence[str],
    *,
    strict: bool,
    scratch: str = "",
    descriptors: int = 64,
    threads: bool = False,
) -> None:
    """Lock this process in. Raises OSError if `strict` and any wall cannot be raised; then nothing may be parsed.

    scratch: a folder of its own for a program that cannot work without files and threads.
    descriptors: how many it may hold open. threads: for a decoder that cannot work without them; never processes.
    """
    used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    ceiling = used + limits.memory_bytes
    for what, soft, hard in (
        (resource.RLIMIT_AS, ceiling, ceiling),
        (resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 2),
        (resource.RLIMIT_FSIZE, limits.unpacked_bytes, limits.unpacked_bytes),
        (resource.RLIMIT_NOFILE, descriptors, descriptors),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        resource.setrlimit(what, (soft, hard))
    _libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    _drop_capabilities()
    _must(_libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, strict)
    _must(_landlock(readable, scratch), strict)
    _must(_seccomp(at_work=bool(scratch), threads=threads), strict)


def _must(raised: bool, strict: bool) -> None:
    if strict and not raised:
        raise OSError(ctypes.get_errno(), "a wall of the sandbox could not be raised")


def _drop_capabilities() -> None:
    """Root without capabilities; for anybody else this changes nothing."""
    for capability in range(64):
        _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    header = ctypes.create_string_buffer(struct.pack("Ii", 0x20080522, 0))
    _libc.capset(header, ctypes.create_string_buffer(struct.pack("6I", *(0,) * 6)))


def _landlock_version() -> int:
    return int(_libc.syscall(LANDLOCK_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(1)))


def _landlock(readable: Sequence[str], scratch: str) -> bool:
    """Reading below `readable` stays allowed, and work in `scratch`; every other access to files, sockets and
    strangers' processes ends."""
    version = _landlock_version()
    if version < 1:
        return False
    handled = (1 << {1: 13, 2: 14, 3: 15, 4: 15}.get(version, 16)) - 1
    attributes = struct.pack("QQQ", handled, 3 if version >= 4 else 0, 3 if version >= 6 else 0)
    size = 8 if version < 4 else 16 if version < 6 else 24
    rules = _libc.syscall(LANDLOCK_CREATE, attributes, ctypes.c_size_t(size), ctypes.c_uint32(0))
    if rules < 0:
        return False
    for path in (*readable, scratch) if scratch else readable:
        try:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        access = READ_FILE | READ_DIR if Path(path).is_dir() else READ_FILE
        if path.startswith(("/usr", "/lib")) or path in (sys.prefix, sys.base_prefix):
            access |= EXECUTE  # mapping libraries; execve itself is denied by the filter
        if path == scratch:
            access = SCRATCH & handled
        failed = _libc.syscall(LANDLOCK_ADD, rules, 1, struct.pack("=Qi", access, place), 0)
        os.close(place)
        if failed:
            return False
    done = bool(_libc.syscall(LANDLOCK_RESTRICT, rules, 0) == 0)
    os.close(rules)
    return done


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p)]


def _instruction(code: int, if_true: int, if_false: int, constant: int) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, constant & 0xFFFFFFFF)


def _program(machine: str, pid: int, *, at_work: bool, threads: bool) -> bytes:
    """Berkeley packet filter over (call number, processor, address, arguments)."""
    load, equal, at_least, any_bit, give = 0x20, 0x15, 0x35, 0x45, 0x06
    parts = [
        _instruction(load, 0, 0, 4),
        _instruction(equal, 1, 0, AUDIT_ARCH[machine]),
        _instruction(give, 0, 0, KILL),
        _instruction(load, 0, 0, 0),
    ]
    if machine == "x86_64":
        parts += [_instruction(at_least, 0, 1, 0x40000000), _instruction(give, 0, 0, KILL)]  # the x32 back door
    denied = DENIED[machine]
    if at_work:
        denied = tuple(number for number in denied if number not in FOLDER_WORK[machine])
    if at_work or threads:
        for number in ABSENT:
            parts += [_instruction(equal, 0, 1, number), _instruction(give, 0, 0, UNKNOWN_CALL)]
        parts += [
            _instruction(equal, 0, 4, CLONE[machine]),
            _instruction(load, 0, 0, 16),
            _instruction(any_bit, 0, 1, CLONE_THREAD),
            _instruction(give, 0, 0, ALLOW),
            _instruction(give, 0, 0, DENY),
        ]
    for number in denied:
        parts += [_instruction(equal, 0, 1, number), _instruction(give, 0, 0, DENY)]
    for number in SELF_ONLY[machine]:
        parts += [
            _instruction(equal, 0, 5, number),
            _instruction(load, 0, 0, 16),  # low half of the first argument
            _instruction(equal, 2, 0, pid),
            _instruction(equal, 1, 0, 0),
            _instruction(give, 0, 0, DENY),
            _instruction(give, 0, 0, ALLOW),
        ]
    parts.append(_instruction(give, 0, 0, ALLOW))
    return b"".join(parts)


def _seccomp(*, at_work: bool, threads: bool) -> bool:
    machine = platform.machine()
    if machine not in DENIED:
        return False
    program = _program(machine, os.getpid(), at_work=at_work, threads=threads)
    held = ctypes.create_string_buffer(program, len(program))
    return bool(
        _libc.prctl(
            PR_SET_SECCOMP, 2, ctypes.byref(_Program(len(program) // 8, ctypes.cast(held, ctypes.c_void_p))), 0, 0
        )
        == 0
    )


def _filter_works() -> bool:
    """Installing through a null pointer fails with EFAULT where filters exist, with EINVAL where they do not."""
    _libc.prctl(PR_SET_SECCOMP, 2, None, 0, 0)
    return ctypes.get_errno() in (errno.EFAULT, errno.EACCES)
