/** What registrars tell, taken in few statements: leases of lines, the events that follow, and the users that registrars are given. */
@NullMarked
package io.offhook.provisioning.registration.store;

import org.jspecify.annotations.NullMarked;
