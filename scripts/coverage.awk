# Adds up JaCoCo's table of classes: one line for each module.
NR > 1 {
    split($1, place, "/")
    module = place[2]
    branches[module] += $6 + $7
    branchesRun[module] += $7
    lines[module] += $8 + $9
    linesRun[module] += $9
}
END {
    for (module in lines)
        printf "%-12s lines %5d of %5d (%.1f %%)   branches %5d of %5d (%.1f %%)\n", module,
            linesRun[module], lines[module], 100 * linesRun[module] / lines[module],
            branchesRun[module], branches[module], 100 * branchesRun[module] / branches[module]
}
