/** The Admin Console. It stands on the topics alone, and nothing depends on it. */
@NullMarked
package io.offhook.console;

import org.jspecify.annotations.NullMarked;
