/** Who may come in: looked at before any cryptography is spent. */
@NullMarked
package io.offhook.tvs.phoneside.door;

import org.jspecify.annotations.NullMarked;
