/**
 * A CA's list of revoked certificates. One list is held for each key that signs lists, the newest that was imported; nothing is
 * ever fetched. Pure; lists come in read, time comes in from outside.
 *
 * <pre>
 *  None --Import--> Held --Import (newer)--> Held --Remove--> None
 * </pre>
 */
@NullMarked
package io.offhook.tvs.revocation;

import org.jspecify.annotations.NullMarked;
