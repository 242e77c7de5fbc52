
# A member is followed by its value, not by a space, and it is not the name of a file.
_exitboard_or_member() {
    _exitboard "${@}"
    [[ "${COMPREPLY[0]-}" != *= ]] || compopt -o nospace +o filenames
}

complete -o filenames -F _exitboard_or_member exitboard
