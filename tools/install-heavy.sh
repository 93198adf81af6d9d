#!/bin/sh
# Installs what only `make test-all` needs, where that is possible; what is missing is
# named, and the tests that need it say so too.
#
#   LibreOffice      opens the Word files       Poppler   reads the PDFs
#   nginx            serves with real headers   Lighthouse   measures pages
#   Java             runs the Nu HTML checker   Zensical, ProperDocs   build the exported tree
set -eu
cd "$(dirname "$0")/.."

HOSTS="zensical==0.0.73 properdocs==1.6.7 mkdocs-material==9.8.1"
VNU=26.9.27
LIGHTHOUSE=12.8.2 # 13 needs a newer Node than Debian stable has

have() { command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ]; }

packages=
have soffice || packages="$packages libreoffice-writer-nogui"
have java || packages="$packages default-jre-headless"
have pdftotext || packages="$packages poppler-utils"
if ! have nginx; then
    if [ -d /run/systemd/system ]; then
        echo "Not installed, because its package would start a server here: nginx" >&2
    else
        packages="$packages nginx-light"
    fi
fi

if [ -n "$packages" ]; then
    as_root=
    if [ "$(id -u)" -ne 0 ]; then as_root="sudo -n"; fi
    if have apt-get && $as_root true 2>/dev/null; then
        echo "Installing:$packages ..."
        $as_root apt-get -qq update
        # shellcheck disable=SC2086 # the words of a list
        $as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get -qq -y --no-install-recommends install $packages >/dev/null
    else
        echo "Not installed, and not allowed to install:$packages" >&2
    fi
fi

if [ ! -x .cache/lighthouse/node_modules/.bin/lighthouse ]; then
    if have npm; then
        echo "Installing Lighthouse $LIGHTHOUSE into .cache/lighthouse ..."
        npm install --prefix .cache/lighthouse --silent --no-audit --no-fund --no-package-lock \
            "lighthouse@$LIGHTHOUSE" || echo "Lighthouse could not be installed" >&2
    else
        echo "Not installed, for want of npm: Lighthouse" >&2
    fi
fi

# In an environment of their own: ProperDocs and MkDocs would get into each other's way.
if [ "$(cat .cache/hosts/installed 2>/dev/null)" != "$HOSTS" ]; then
    echo "Installing $HOSTS into .cache/hosts ..."
    # shellcheck disable=SC2086 # the words of a list
    if "${PYTHON:-.venv/bin/python}" -m venv --clear .cache/hosts &&
        .cache/hosts/bin/python -m pip install --quiet --disable-pip-version-check $HOSTS; then
        echo "$HOSTS" >.cache/hosts/installed
    else
        echo "Zensical and ProperDocs could not be installed" >&2
    fi
fi

if [ ! -f .cache/vnu/node_modules/vnu-jar/build/dist/vnu.jar ]; then
    if have npm; then
        echo "Installing the Nu HTML checker $VNU into .cache/vnu ..."
        npm install --prefix .cache/vnu --silent --no-audit --no-fund --no-package-lock \
            "vnu-jar@$VNU" || echo "The Nu HTML checker could not be installed" >&2
    else
        echo "Not installed, for want of npm: the Nu HTML checker" >&2
    fi
fi
