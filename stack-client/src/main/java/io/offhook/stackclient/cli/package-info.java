/**
 * Options and error handling that all commands of {@code ./offhook} share.
 */
@NullMarked
package io.offhook.stackclient.cli;

import org.jspecify.annotations.NullMarked;
