@NullMarked
package io.offhook.selfcare.account.password;

import org.jspecify.annotations.NullMarked;
