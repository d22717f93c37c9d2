/**
 * Codes issued anew: one by one, or all expired ones that match a filter. A bulk re-issue is a row that says how far it is;
 * whichever replica finds it goes on with it, and each batch moves the row in the transaction that issues its codes, so that a
 * kill at any moment neither loses a code nor issues one twice.
 *
 * <pre>
 *  POST --> RUNNING -- batch, batch, ... --> DONE
 *           total = done + skipped + failed in the end
 * </pre>
 */
@NullMarked
package io.offhook.activation.code.reissue;

import org.jspecify.annotations.NullMarked;
