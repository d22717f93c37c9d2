package io.offhook.console.history;

import java.util.Optional;

/**
 * How something was.
 *
 * @param state empty: it was not there yet, or nothing is known of it
 * @param incomplete whether events that belong to it are not known any more, so that it may have been otherwise
 */
public record AsOf<T>(Optional<T> state, boolean incomplete) {}
