/**
 * The services' REST interfaces, as far as the commands of {@code ./offhook} use them.
 */
@NullMarked
package io.offhook.stackclient.api;

import org.jspecify.annotations.NullMarked;
