# Finds the JDK that ./offhook runs with. Sourced by it.

# Feature version of the JDK in a directory, from its release file; nothing for what is no JDK.
jdk_version() {
    [[ -x "$1/bin/javac" && -r "$1/release" ]] || return 0
    sed -nE 's/^JAVA_VERSION="(1\.)?([0-9]+).*/\2/p' "$1/release"
}

jdk_candidates() {
    if [[ -n "${JAVA_HOME:-}" ]]; then printf '%s\n' "$JAVA_HOME"; fi
    local java
    if java="$(command -v javac)"; then
        dirname "$(dirname "$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")")"
    fi
    if [[ -x /usr/libexec/java_home ]]; then /usr/libexec/java_home -v 25 2>/dev/null || /usr/libexec/java_home -v 21+ 2>/dev/null || true; fi
    local directory
    for directory in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [[ -d "$directory" ]]; then printf '%s\n' "$directory"; fi
    done
}

# Sets JAVA_HOME: the first JDK 25 found, else the first that is new enough.
find_jdk() {
    local candidate version chosen=""
    while IFS= read -r candidate; do
        version="$(jdk_version "$candidate")"
        if [[ "$version" == 25 ]]; then chosen="$candidate"; break; fi
        if [[ -z "$chosen" && -n "$version" && "$version" -ge 21 ]]; then chosen="$candidate"; fi
    done < <(jdk_candidates)
    if [[ -z "$chosen" ]]; then
        say "Offhook needs a JDK 21 or newer, and none was found in JAVA_HOME, on the PATH, in /usr/lib/jvm, ~/.sdkman or /opt."
        say "Install one, for example Temurin 25 from https://adoptium.net, and set JAVA_HOME if it is elsewhere."
        exit 1
    fi
    export JAVA_HOME="$chosen"
}
