package io.offhook.activation.screen;

import java.util.List;

/**
 * What a phone shows. The limits are those of the vendor's schema 3.3.4; newer phones take more. A text that is too long is a fault of
 * this service, so it is thrown.
 */
public sealed interface Page {

    int MAX_LABEL = 32;
    int MAX_NAME = 64;
    int MAX_URL = 256;
    int MAX_TEXT = 4_000;
    int MAX_MENU_ITEMS = 100;
    int MAX_INPUT_ITEMS = 5;
    int MAX_SOFT_KEYS = 8;

    /** A key below the display. */
    record SoftKey(String name, int position, String url) {
        public SoftKey {
            require(name, MAX_LABEL);
            require(url, MAX_URL);
            if (position < 1 || position > MAX_SOFT_KEYS) {
                throw new IllegalArgumentException("position of a soft key: " + position);
            }
        }
    }

    /** What every page has that is shown. */
    record Frame(String title, String prompt, List<SoftKey> softKeys) {
        public Frame {
            require(title, MAX_LABEL);
            require(prompt, MAX_LABEL);
            softKeys = atMost(softKeys, MAX_SOFT_KEYS);
        }
    }

    /** A page to choose from. */
    record Menu(Frame frame, List<Item> items) implements Page {
        public Menu {
            items = atMost(items, MAX_MENU_ITEMS);
        }

        public record Item(String name, String url) {
            public Item {
                require(name, MAX_NAME);
                require(url, MAX_URL);
            }
        }
    }

    /** A page to read. */
    record Text(Frame frame, String text) implements Page {
        public Text {
            require(text, MAX_TEXT);
        }
    }

    /** A page to type on; the phone asks for the URL with what was typed. */
    record Input(Frame frame, String url, List<Field> fields) implements Page {
        public Input {
            require(url, MAX_URL);
            fields = atMost(fields, MAX_INPUT_ITEMS);
        }

        /** @param flags for example {@code N}: digits */
        public record Field(String displayName, String parameter, String flags) {
            public Field {
                require(displayName, MAX_LABEL);
                require(parameter, MAX_LABEL);
            }
        }
    }

    /** A request that cannot be answered. */
    record Failure(int number) implements Page {

        /** The request cannot be read. */
        public static final Failure UNREADABLE = new Failure(1);
    }

    private static void require(String text, int max) {
        if (text.length() > max) {
            throw new IllegalArgumentException("longer than " + max);
        }
    }

    private static <T> List<T> atMost(List<T> all, int max) {
        if (all.size() > max) {
            throw new IllegalArgumentException("more than " + max);
        }
        return List.copyOf(all);
    }
}
