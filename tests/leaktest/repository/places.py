"""Where a repository keeps what people are called, in its files, its history and the archive around it."""

from __future__ import annotations

from tests.leaktest.places import table

FILES = """
comment          | source        | line comment                  | content  | words  | plain
docstring        | source        | docstring                     | content  | person | plain
string           | source        | string literal                | content  | short  | plain
string-escape    | source        | string literal, behind \\n     | content  | person | plain
string-percent   | source        | string literal, %20           | content  | client | plain
identifier       | source        | name of a variable            | content  | token  | plain
js-block         | source        | block comment in JavaScript   | content  | words  | plain
java-author      | source        | @author in Java               | content  | person | plain
c-header         | source        | licence header in C           | content  | client | plain
go-comment       | source        | comment in Go                 | content  | mail   | plain
rust-doc         | source        | documentation in Rust         | content  | short  | plain
shell-variable   | source        | variable in a shell script    | content  | path   | plain
sql-row          | source        | row of an INSERT              | content  | short  | plain
html-comment     | source        | comment in a template         | content  | words  | plain
todo             | source        | TODO(name)                    | content  | person | plain
readme           | text          | README                        | content  | words  | plain
owners           | text          | CODEOWNERS                    | content  | mail   | plain
mailmap          | text          | .mailmap                      | content  | who    | plain
env              | text          | .env                          | content  | secret | plain
npmrc            | text          | .npmrc                        | content  | url    | plain
ci               | text          | workflow file                 | content  | url    | plain
dockerfile       | text          | LABEL maintainer              | content  | mail   | plain
compose          | text          | environment of a service      | content  | secret | plain
toml             | text          | pyproject authors             | content  | person | plain
package          | data          | package.json author           | content  | person | plain
lockfile         | data          | resolved host of a lock file  | content  | url    | plain
fixture          | data          | row of a CSV                  | content  | short  | plain
pom              | data          | developer in a pom            | content  | mail   | plain
log              | text          | line of a log                 | content  | path   | plain
file-name        | names         | name of a file                | content  | token  | plain
folder-name      | names         | name of a folder              | content  | token  | plain
bytecode         | tool traces   | co_filename in a .pyc         | metadata | path   | plain
ide              | tool traces   | .idea                         | metadata | who    | plain
finder           | tool traces   | .DS_Store                     | metadata | token  | plain
dependency       | tool traces   | node_modules                  | metadata | who    | plain
link             | tool traces   | target of a link              | metadata | token  | plain
"""
HISTORY = """
author           | history       | author                        | metadata | person | plain
author-mail      | history       | author's address              | metadata | mail   | plain
committer        | history       | committer                     | metadata | person | plain
committer-mail   | history       | committer's address           | metadata | mail   | plain
message          | history       | message                       | content  | words  | plain
trailer          | history       | Signed-off-by                 | content  | person | plain
old-file         | history       | file that was deleted         | content  | words  | plain
old-version      | history       | older version of a file       | content  | person | plain
old-name         | history       | name of a deleted file        | content  | token  | plain
tag-message      | history       | message of a tag              | content  | client | plain
tag-name         | history       | name of a tag                 | content  | token  | plain
branch           | history       | name of a branch              | content  | token  | plain
remote           | .git          | address of a remote           | metadata | url    | plain
user             | .git          | user in the config            | metadata | person | plain
description      | .git          | description                   | metadata | words  | plain
hook             | .git          | hook                          | metadata | words  | plain
exclude          | .git          | info/exclude                  | metadata | token  | plain
last-message     | .git          | COMMIT_EDITMSG                | metadata | words  | plain
reflog           | .git          | reflog                        | metadata | person | plain
stash            | .git          | stash                         | metadata | words  | plain
dangling         | .git          | commit that nothing reaches   | metadata | words  | plain
note             | .git          | note on a commit              | metadata | words  | plain
remote-branch    | .git          | branch of a remote            | metadata | token  | plain
submodule        | .git          | config of a submodule         | metadata | url    | plain
"""
# What git puts into a bundle of everything; the rest of `.git` stays at home.
_CARRIED = ("stash ", "note ", "remote-branch ")
BUNDLE = table(
    FILES + "\n".join(line for line in HISTORY.splitlines() if "| .git " not in line or line.startswith(_CARRIED))
)
ZIP = table(
    FILES
    + HISTORY
    + """
zip-comment      | archive       | comment of the archive        | metadata | words  | plain
member-comment   | archive       | comment of a member           | metadata | words  | plain
extra-field      | archive       | extra field                   | metadata | token  | plain
"""
)
TAR = table(
    FILES
    + HISTORY
    + """
owner            | archive       | user of a member              | metadata | token  | plain
group            | archive       | group of a member             | metadata | token  | plain
pax              | archive       | attribute from where it came  | metadata | url    | plain
gzip-name        | archive       | name in the gzip header       | metadata | token  | plain
"""
)
