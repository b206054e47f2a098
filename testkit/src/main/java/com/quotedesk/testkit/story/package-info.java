/** Days of people who work with the desk, told over any stores. */
@NullMarked
package com.quotedesk.testkit.story;

import org.jspecify.annotations.NullMarked;
