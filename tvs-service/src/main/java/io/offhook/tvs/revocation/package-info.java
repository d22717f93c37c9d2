/**
 * The rules of a CA's revocation list. For each key that signs lists, the newest one that was imported is held. The service never
 * fetches a list. Commands carry lists that were read and checked.
 *
 * <pre>
 *  None --Import--> Held --Import (newer)--> Held --Remove--> None
 * </pre>
 */
@NullMarked
package io.offhook.tvs.revocation;

import org.jspecify.annotations.NullMarked;
