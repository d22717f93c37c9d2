/** Facts about phones, the records that administrators provision. Stream id and key: the phone id. */
@NullMarked
package io.offhook.contracts.phone;

import org.jspecify.annotations.NullMarked;
