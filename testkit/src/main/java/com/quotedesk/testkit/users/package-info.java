@NullMarked
package com.quotedesk.testkit.users;

import org.jspecify.annotations.NullMarked;
