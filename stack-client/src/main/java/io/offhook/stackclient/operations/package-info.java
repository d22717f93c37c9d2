/** What operators ask of any service: rebuilds, verifications, and events published again. */
@NullMarked
package io.offhook.stackclient.operations;

import org.jspecify.annotations.NullMarked;
