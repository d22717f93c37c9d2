package io.offhook.activation.expected;

/** A command to an entry of the list. */
public sealed interface ExpectationCommand {

    /** See {@link ExpectedDevice#key()}. */
    String key();

    record Expect(ExpectedDevice device) implements ExpectationCommand {
        @Override
        public String key() {
            return device.key();
        }
    }

    record Remove(String key) implements ExpectationCommand {}
}
