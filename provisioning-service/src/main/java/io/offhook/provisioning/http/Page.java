package io.offhook.provisioning.http;

import java.util.List;

/**
 * A part of a list.
 *
 * @param page counted from 0
 * @param total of all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {
    public Page {
        items = List.copyOf(items);
    }
}
