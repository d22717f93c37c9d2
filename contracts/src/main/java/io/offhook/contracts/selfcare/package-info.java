/** Facts about what users were told. Stream id and key: the phone id. */
@NullMarked
package io.offhook.contracts.selfcare;

import org.jspecify.annotations.NullMarked;
