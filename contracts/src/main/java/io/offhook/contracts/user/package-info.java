/** Who users are: latest state on a compacted topic, erased by a tombstone. Key: the user id. */
@NullMarked
package io.offhook.contracts.user;

import org.jspecify.annotations.NullMarked;
