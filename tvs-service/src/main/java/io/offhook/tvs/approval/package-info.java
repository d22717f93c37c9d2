/**
 * The rules of a change that a second administrator must approve. What the change is, and how it is made, the features say; here stand
 * its name, its subject and who may end it.
 *
 * <pre>
 *  Unknown --Propose--> Pending --Approve (by another account, in time)--> Approved
 *                       Pending --Reject (by any administrator, in time)--> Rejected
 * </pre>
 *
 * <p>A proposal that nobody ended in time stays Pending, and is refused from then on.
 */
@NullMarked
package io.offhook.tvs.approval;

import org.jspecify.annotations.NullMarked;
