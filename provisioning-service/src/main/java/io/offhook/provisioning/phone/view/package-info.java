/**
 * The list of phones: a fold of the events, kept in the transaction that appends them. Texts of lines are personal: no event carries
 * them, and they are deleted with their phone and with their owner.
 */
@NullMarked
package io.offhook.provisioning.phone.view;

import org.jspecify.annotations.NullMarked;
