"""What a suite promises, one line each, counted."""

import sys

results = {"passed": 0, "failed": 0}


def promise(name: str, faults):
    """Counts a promise as kept where `faults` is empty, and prints it."""
    faults = list(faults)
    results["failed" if faults else "passed"] += 1
    print(("ok      " if not faults else "FAILED  ") + name, flush=True)
    for fault in faults[:20]:
        print(f"        {fault}", flush=True)


def close():
    """Prints the count and ends the suite."""
    print(f"{results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
