package io.offhook.torture.check;

/**
 * A broken rule.
 *
 * @param rule {@code R1} to {@code R8}, or {@code secrets}
 * @param what ids and times, never digits
 */
public record Violation(String rule, String what) {

    @Override
    public String toString() {
        return rule + ": " + what;
    }
}
