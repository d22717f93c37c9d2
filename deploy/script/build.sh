# Builds the modules that are missing or older than their sources, and makes the copy that runs. Sourced by ./offhook.

maven() { (cd "$CHECKOUT" && ./mvnw -B "$@"); }

# What the build leaves of a module; its age tells whether the sources are newer.
artifact() {
    local jar="$CHECKOUT/$1/target/quarkus-app/quarkus-run.jar"
    if [[ "$1" != *-service ]]; then
        for jar in "$CHECKOUT/$1"/target/offhook-*.jar; do break; done
    fi
    printf '%s' "$jar"
}

is_missing() { [[ ! -e "$(artifact "$1")" ]]; }

is_stale() {
    is_missing "$1" && return 0
    local sources=("$CHECKOUT/pom.xml" "$CHECKOUT/$1/pom.xml")
    if [[ -d "$CHECKOUT/$1/src/main" ]]; then sources+=("$CHECKOUT/$1/src/main"); fi
    [[ -n "$(find "${sources[@]}" -newer "$(artifact "$1")" -print -quit)" ]]
}

# build <is_missing|is_stale> <module>...: builds all of these, and what they depend on, if the test holds for one.
build() {
    local test="$1" module wanted=()
    shift
    for module in "$@"; do
        if "$test" "$module"; then wanted+=("$module"); fi
    done
    if [[ ${#wanted[@]} -eq 0 ]]; then return; fi
    say "Building what is missing or older than its sources: ${wanted[*]}"
    say "The first time takes some minutes, most of it downloads."
    local begun=$SECONDS log="$CHECKOUT/.offhook/build.log"
    if ! maven -ntp -Dmaven.test.skip=true -pl "$(IFS=,; printf '%s' "$*")" -am package 2>&1 | tee "$log" | show_modules; then
        tail -n 40 "$log" >&2
        say "The build failed; the whole output is in $log"
        exit 1
    fi
    for module in "$@"; do touch "$(artifact "$module")"; done
    say "Built in $((SECONDS - begun)) s"
}

# Of all Maven says, the module it is at.
show_modules() {
    awk '/^\[INFO\] Building Offhook/ { sub(/^\[INFO\] Building /, "  "); print; fflush() }' >&2
}

# --- the copy that runs ----------------------------------------------------------------------------------------------
# Nothing runs from target/: a build would replace the jars of running programs. Every command runs from a copy of what was
# built, $OFFHOOK_HOME/run/app-<build id>/<module>/target, and so does everything that it starts.

# Changes with every build.
build_id() {
    (cd "$CHECKOUT" && find . -maxdepth 4 -path '*/target/*' \( -name 'offhook-*.jar' -o -name 'quarkus-run.jar' \) \
        -printf '%p %s %T@\n' | sort | cksum | cut -d' ' -f1)
}

# Libraries of a release never change and are linked where they can be; what a build writes is copied.
copy_module() {
    local from="$CHECKOUT/$1/target" to="$2/$1/target" part
    if [[ -d "$to" ]]; then return; fi
    mkdir -p "$to.part"
    if [[ "$1" == *-service ]]; then part=(quarkus-app); else part=(lib "$(basename "$(artifact "$1")")"); fi
    (
        cd "$from"
        cp -Rl "${part[@]}" "$to.part" 2>/dev/null || cp -R "${part[@]}" "$to.part"
        find "${part[@]}" -type f \( -not -path '*/lib/*' -o -name '*offhook-*' \) \
            -exec cp --parents --remove-destination -t "$to.part" {} +
    )
    mv "$to.part" "$to"
}

# From a file, since what grep is given on its own command line it would find there.
is_run_from() { grep -qsaF -f <(printf '%s/' "$1") /proc/[0-9]*/cmdline; }

# A copy stays as long as a process runs from it, and for a minute in which one may be about to.
remove_old_copies() {
    local copy
    while IFS= read -r copy; do
        if [[ "$copy" != "$1" ]] && ! is_run_from "$copy"; then rm -rf "$copy"; fi
    done < <(find "$OFFHOOK_HOME/run" -maxdepth 1 -name 'app-*' -mmin +1)
}

# prepare <test> <modules to run>... -- <modules to build>...: builds, copies, and prints the directory of the copy. One at a time.
prepare() {
    local test="$1" run=() copy module
    shift
    while [[ "$1" != -- ]]; do run+=("$1"); shift; done
    shift
    mkdir -p "$CHECKOUT/.offhook" "$OFFHOOK_HOME/run"
    (
        flock 9
        build "$test" "$@" 9>&-
        copy="$OFFHOOK_HOME/run/app-$(build_id)"
        for module in "${run[@]}"; do copy_module "$module" "$copy"; done
        remove_old_copies "$copy"
        printf '%s' "$copy"
    ) 9>"$CHECKOUT/.offhook/build.lock"
}
