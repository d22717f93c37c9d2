/**
 * The list of phones as administrators see it: a fold of the events, kept in the transaction that appends them. Display texts are
 * personal, no event carries them, and they are deleted with their phone.
 */
@NullMarked
package io.offhook.provisioning.phone.view;

import org.jspecify.annotations.NullMarked;
