/**
 * Erasing a person, and the proof of it.
 *
 * <pre>
 *   DELETE --&gt; RUNNING --- phones have no owner, no job names the person ---&gt; DONE
 *                  |                                                            |
 *                  tombstone on the user topic: self care and the console erase theirs, and say so on the erasure topic
 * </pre>
 *
 * <p>The first transaction erases what has a name, and publishes the tombstone. Phones follow in batches. The id belongs to nobody until
 * every service has said that it is done.
 */
@NullMarked
package io.offhook.provisioning.erasure;

import org.jspecify.annotations.NullMarked;
