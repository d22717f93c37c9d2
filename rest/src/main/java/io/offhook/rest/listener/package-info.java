/** The listeners {@code rest} and {@code management}: what reaches a service, how much of it at a time, and how it is counted. */
@NullMarked
package io.offhook.rest.listener;

import org.jspecify.annotations.NullMarked;
