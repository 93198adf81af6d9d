"""The settings by which a web server serves a site with the headers that it needs.

Each is text, ready to be put in its place; the headers come from the policy and from nowhere else. What
a site loosens on purpose is loosened here too, for a browser heeds both the page and the server.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape

from generator.site.loosening import Loosening
from generator.site.policy import headers

_TOP = """{start}Serves a site that `pathway build` made. Made by `pathway hosting {name}`: after an update
{start}of the program, make it again, so that the headers go with the pages.
"""

_LOOSENED = """{start}The site loosens its policy on purpose, and so do these settings. Make them again
{start}after a change of `allow` in its mkdocs.yml.
"""

_NGINX = """
# 1. Put your own name and folder where it says so. The folder is the one with index.html in it.
# 2. Put this file into /etc/nginx/conf.d/ and run: nginx -t && systemctl reload nginx
# 3. Look: curl -I http://YOUR-NAME/ shows the headers below, also for a page that is not there.
# In a folder of the server: put the folder before 404.html too, and set site_url in mkdocs.yml.
# For https add what your organisation uses. No header must be added in a "location" of its own:
# nginx would then leave out all of these there.

server {{
    listen 80;
    server_name pathway.example.org;
    root /srv/pathway/site;

    index index.html;
    error_page 404 /404.html;
    charset utf-8;
    server_tokens off;
    gzip on;
    gzip_types text/css text/plain application/javascript application/json image/svg+xml;

{headers}

    location / {{
        limit_except GET {{ deny all; }}
        try_files $uri $uri/ =404;
    }}
    location ~ /\\.(?!well-known/) {{
        return 404;
    }}
}}
"""

_APACHE = """
# 1. Put this into the <VirtualHost> of the site. Or as a file .htaccess into the folder of the pages
#    written by hand (docs/), with the line exclude_docs: "!.htaccess" in mkdocs.yml: a build then puts
#    it into the site, and into its list of files (AllowOverride must be All there).
#    It needs the module "headers": a2enmod headers
# 2. Test and reload: apachectl configtest && apachectl graceful
# 3. Look: curl -I http://YOUR-NAME/ shows the headers below, also for a page that is not there.
# In a folder of the server: put the folder before 404.html too, and set site_url in mkdocs.yml.

DirectoryIndex index.html
ErrorDocument 404 /404.html
AddDefaultCharset utf-8
AddType font/woff2 .woff2
Options -Indexes

{headers}
"""

_IIS = """
     1. Put this file, web.config, into the folder of the pages written by hand (docs/). A build then
        puts it into the site, beside index.html, where IIS looks for it, and into its list of files.
     2. Look: in a browser, F12, "Network", the first line, shows the headers below.
     In a folder of the server: set site_url in mkdocs.yml.
-->
<configuration>
  <system.webServer>
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom">
      <remove statusCode="404" />
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <staticContent>
      <remove fileExtension=".woff2" />
      <mimeMap fileExtension=".woff2" mimeType="font/woff2" />
      <!-- SHA256SUMS, the list of files, has a name with no dot, which IIS would not give out. -->
      <remove fileExtension="." />
      <mimeMap fileExtension="." mimeType="text/plain" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
{headers}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
"""


def nginx(loosened: Sequence[Loosening] = ()) -> str:
    """A `server` block for nginx."""
    lines = [f'    add_header {name} "{value}" always;' for name, value in headers(loosened).items()]
    return _top("nginx", "# ", loosened) + _NGINX.format(headers="\n".join(lines))


def apache(loosened: Sequence[Loosening] = ()) -> str:
    """Directives for a virtual host of Apache, or for a file `.htaccess`."""
    lines = [f'Header always set {name} "{value}"' for name, value in headers(loosened).items()]
    return _top("apache", "# ", loosened) + _APACHE.format(headers="\n".join(lines))


def iis(loosened: Sequence[Loosening] = ()) -> str:
    """A `web.config` for IIS."""
    indent = " " * 8
    lines = [
        f'{indent}<remove name="{name}" />\n{indent}<add name="{name}" value="{escape(value)}" />'
        for name, value in headers(loosened).items()
    ]
    top = re.sub("-(?=-)", "- ", _top("iis", "     ", loosened))  # two in a row would end the comment
    top = f'<?xml version="1.0" encoding="utf-8"?>\n<!--\n{top}'
    return top + _IIS.format(headers="\n".join(lines))


def _top(name: str, start: str, loosened: Sequence[Loosening]) -> str:
    """What stands above the settings: where they come from, and what they loosen and why."""
    named = "".join(f"{start}- {it.rule}: {it.why}\n" for it in loosened)
    return _TOP.format(start=start, name=name) + (_LOOSENED.format(start=start) + named if loosened else "")


SERVERS: Mapping[str, Callable[[Sequence[Loosening]], str]] = {"nginx": nginx, "apache": apache, "iis": iis}
"""By the name of a web server, what makes its settings, given what the site loosens."""

SHIPPED = {"nginx": "nginx.conf", "apache": "apache.conf", "iis": "web.config"}
"""The files under which a copy of each lies in `hosting/`."""
