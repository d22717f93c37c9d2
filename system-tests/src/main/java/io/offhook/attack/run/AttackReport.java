package io.offhook.attack.run;

import java.util.List;

/**
 * The results of a run.
 *
 * @param watch what was seen of the processes and their logs meanwhile
 */
public record AttackReport(AttackOptions options, List<AttackResult> attacks, AttackResult watch) {

    public long violations() {
        return watch.violations().size()
                + attacks.stream().mapToLong(each -> each.violations().size()).sum();
    }

    public boolean holds() {
        return violations() == 0;
    }
}
