/** Names and mail addresses of users, projected from the user topic. A tombstone there erases the user here. */
@NullMarked
package io.offhook.selfcare.user;

import org.jspecify.annotations.NullMarked;
