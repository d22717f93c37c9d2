package io.offhook.contracts.state;

/**
 * A store that was looked into for an erased person.
 *
 * @param store for example the name of a table
 * @param erased how many entries of the person were deleted or blanked
 * @param left how many were found after that
 */
public record ErasedStore(String store, int erased, int left) {}
