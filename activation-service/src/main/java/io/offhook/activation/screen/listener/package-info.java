/** The listener for pages: plain HTTP, off unless {@code offhook.screens.enabled}. Nothing else is served there, and no query is logged. */
@NullMarked
package io.offhook.activation.screen.listener;

import org.jspecify.annotations.NullMarked;
