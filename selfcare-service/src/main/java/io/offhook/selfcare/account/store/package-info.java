/** The tables of local accounts: passwords as hashes, links as hashes of their tokens. */
@NullMarked
package io.offhook.selfcare.account.store;

import org.jspecify.annotations.NullMarked;
