/**
 * What the phones saw: each try to redeem a code, when it was sent, and what came of it. A try that was answered by
 * nobody has an unknown outcome, and is recorded as such.
 */
@NullMarked
package io.offhook.torture.history;

import org.jspecify.annotations.NullMarked;
