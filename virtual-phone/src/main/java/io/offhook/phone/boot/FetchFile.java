package io.offhook.phone.boot;

import java.net.URI;

/** Asks a file server once. */
@FunctionalInterface
public interface FetchFile {

    FileAnswer fetch(URI file);
}
