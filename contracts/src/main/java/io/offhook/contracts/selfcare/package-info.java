/** What self care told people, and what they told it. Stream id and key: the phone id, or {@code user/<user id>}. */
@NullMarked
package io.offhook.contracts.selfcare;

import org.jspecify.annotations.NullMarked;
