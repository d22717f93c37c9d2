/**
 * What every command of {@code ./offhook} does alike: {@code --help}, and how it reports arguments it does not understand.
 */
@NullMarked
package io.offhook.stackclient.cli;

import org.jspecify.annotations.NullMarked;
