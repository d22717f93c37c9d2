/** Facts about activation codes: never the digits, only the code id. Stream id and key: the phone id, for refusals the device, for identities {@code identity/SEP<MAC>}. */
@NullMarked
package io.offhook.contracts.activation;

import org.jspecify.annotations.NullMarked;
