package io.offhook.tvs.approval;

import java.util.List;

/**
 * What is to be changed.
 *
 * @param subject SHA-256 of certificates, lower-case hex: the anchors; for a rollover the SAST and the recovery SAST to come
 */
public record Change(ChangeAction action, List<String> subject, List<ChangeOption> options) {

    public Change {
        subject = List.copyOf(subject);
        options = List.copyOf(options);
    }

    /** A change without options where {@code isAsked} is false. */
    public static Change of(ChangeAction action, List<String> subject, ChangeOption option, boolean isAsked) {
        return new Change(action, subject, isAsked ? List.of(option) : List.of());
    }

    /** From names, as events have them. */
    public static Change named(String action, List<String> subject, List<String> options) {
        return new Change(
                ChangeAction.valueOf(action),
                subject,
                options.stream().map(ChangeOption::valueOf).toList());
    }

    public boolean has(ChangeOption option) {
        return options.contains(option);
    }

    public List<String> optionNames() {
        return options.stream().map(Enum::name).toList();
    }
}
