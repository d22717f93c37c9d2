/**
 * Data of persons: where they are, and how they are erased.
 *
 * <p>A tombstone on the user topic erases a person from every {@link io.offhook.selfcare.erasure.PersonalStores store}, once, and the
 * receipt is published in the same transaction. Events of phones and codes that are older than the erasure may come after it: topics are
 * read side by side. They come without their owner. What provisioning and activation record later has no owner either, or one who came
 * later with the same id, whom provisioning lets in after it has this service's receipt.
 */
@NullMarked
package io.offhook.selfcare.erasure;

import org.jspecify.annotations.NullMarked;
