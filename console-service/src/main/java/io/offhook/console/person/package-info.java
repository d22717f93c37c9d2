/** Names and mail addresses of users. A tombstone on their topic erases a person here. */
@NullMarked
package io.offhook.console.person;

import org.jspecify.annotations.NullMarked;
