#!/bin/sh
# Makes the virtual environment that the Makefile works in:
#
#   sh tools/setup.sh PYTHON VENV
#
# Installs exactly requirements.lock, every file checked against its hash, then the project
# itself in editable form. An environment that works is kept and brought up to date; one that
# was made for another folder, or whose Python is gone or too old, is made anew.
set -eu

python=$1
venv=$2
supported='import sys; sys.exit(sys.version_info < (3, 11))'

at_home() {
    grep -qs "VIRTUAL_ENV=[\"']\{0,1\}$(pwd)/$venv[\"']\{0,1\}\$" "$venv/bin/activate"
}

if ! at_home || ! "$venv/bin/python" -c "$supported" 2>/dev/null; then
    if ! command -v "$python" >/dev/null 2>&1; then
        echo "There is no '$python' on PATH. Install Python 3.11 or later, or name yours: make setup PYTHON=python3.12" >&2
        exit 1
    fi
    if ! "$python" -c "$supported"; then
        echo "$("$python" --version 2>&1) is too old: 3.11 or later is needed. Name another: make setup PYTHON=python3.12" >&2
        exit 1
    fi
    echo "→ $venv with $("$python" --version 2>&1)"
    if ! "$python" -m venv --clear "$venv"; then
        echo "Python could not make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv" >&2
        exit 1
    fi
fi

pip() {
    "$venv/bin/python" -m pip --disable-pip-version-check --no-input "$@"
}

echo "→ pip install from requirements.lock"
# The lock is complete, so nothing is left to resolve.
pip install --quiet --no-deps --require-hashes -r requirements.lock
pip install --quiet --no-deps --no-build-isolation --editable .
pip check >/dev/null || { pip check; exit 1; }
