"""Ask PyPI's list whether a version of the lock has a known weakness: ``make audit ONLINE=1``.

pip-audit alone ends in a traceback without the internet, and says that nothing was found where the
index knows files but no weaknesses, as mirrors do. Neither is an answer, and here neither passes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence

from tests.lock import LOCK

NONE, FOUND, NOT_ASKED = 0, 1, 2  # exit codes
_NONE = "{count} 個の部品に、知られた弱点はありません。 / No known weakness in {count} packages."
_NOT_ASKED = (
    "既知の弱点との照合はできませんでした（{reason}）。PyPI に届く計算機で make audit ONLINE=1 を"
    "実行してください。部品表は build/sbom.cdx.json にできています。\n"
    "KnownIds weaknesses could not be looked up ({reason}). Run make audit ONLINE=1 on a machine that "
    "reaches PyPI itself. The bill of materials is in build/sbom.cdx.json."
)


def told(report: str, complaint: str) -> tuple[int, str]:
    """Exit code and message for what pip-audit wrote: its JSON report, or only a complaint."""
    if not report.strip():
        lines = complaint.strip().splitlines() or ["pip-audit"]
        return NOT_ASKED, _NOT_ASKED.format(reason=lines[-1][:200])
    packages = json.loads(report)["dependencies"]
    skipped = [each["name"] for each in packages if "skip_reason" in each]
    found = [
        f"{each['name']} {each['version']}: {weakness['id']} → {', '.join(weakness['fix_versions'])}"
        for each in packages
        for weakness in each.get("vulns", ())
    ]
    if found:
        return FOUND, "\n".join(found)
    if skipped:
        reason = f"{len(skipped)}/{len(packages)}: {', '.join(skipped[:3])} …"
        return NOT_ASKED, _NOT_ASKED.format(reason=reason)
    return NONE, _NONE.format(count=len(packages))


def main(command: Sequence[str]) -> int:
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    code, message = told(run.stdout, run.stderr)
    print(message, file=sys.stderr if code else sys.stdout)
    return code


if __name__ == "__main__":
    sys.exit(main([
        sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip", "--format", "json",
        "--progress-spinner", "off", "--requirement", str(LOCK),
    ]))  # fmt: skip
