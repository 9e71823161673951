# Completion of dcs in bash. Load it with: eval "$(dcs completions bash)"
_dcs() {
    # Bash divides words at "=", "@" and ":" as well. Pieces that the line does not
    # divide by a blank are one word to dcs: danh-gia@2024-05, --format=json.
    local rest=${COMP_LINE:0:COMP_POINT} next piece words=() last=-1 i
    for ((i = 0; i <= COMP_CWORD; i++)); do
        next=${rest#"${rest%%[![:space:]]*}"}
        piece=${COMP_WORDS[i]}
        if ((i == COMP_CWORD)); then piece=$next; fi
        if ((last < 0)) || [[ $next != "$rest" ]]; then
            words[++last]=$piece
        else
            words[last]+=$piece
        fi
        rest=${next#"$piece"}
    done
    # Readline replaces only the last piece, so what stands before it is cut off again,
    # without the quote that opens it: dcs answers without quotes.
    local before=${words[last]%"$2"} IFS=$'\n'
    before=${before//[\"\']/}
    COMPREPLY=($(DCS_COMPLETE=bash dcs "${words[@]:1}" 2>/dev/null))
    COMPREPLY=("${COMPREPLY[@]#"$before"}")
    # A file follows: sarif=dcs.sarif.
    if [[ ${COMPREPLY[0]} == *= ]]; then compopt -o nospace; fi
}
complete -o bashdefault -o default -F _dcs dcs
