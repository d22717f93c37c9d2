package io.offhook.contracts.phone;

import org.jspecify.annotations.Nullable;

/**
 * A line of a phone. Its display texts name persons and are therefore not part of any event.
 *
 * @param index button, from 1
 * @param directoryNumber the DN, at most 50 of digits and {@code * # X [ ] ^ \\ + ? ! -}
 * @param partition name of the DN's route partition; absent: none
 * @param callingSearchSpace name of the line's calling search space; absent: none
 */
public record Line(
        int index,
        String directoryNumber,
        @Nullable String partition,
        @Nullable String callingSearchSpace) {

    /** Without partition and calling search space. */
    public Line(int index, String directoryNumber) {
        this(index, directoryNumber, null, null);
    }
}
