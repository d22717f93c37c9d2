package io.offhook.contracts.phone;

/**
 * A line of a phone. Its display texts name persons and are therefore not part of any event.
 *
 * @param index button, from 1
 * @param directoryNumber the DN, at most 50 of digits and {@code * # X [ ] ^ \\ + ? ! -}
 */
public record Line(int index, String directoryNumber) {}
