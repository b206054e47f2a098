JAVA_HOME := $(shell ./scripts/find-jdk)
export JAVA_HOME

.PHONY: test build mutate format clean

## All tests: units, architecture, contracts on real servers, the packaged program.
test: jdk
	./mvnw -B verify

## The program, without its tests.
build: jdk
	./mvnw -B -Dmaven.test.skip=true package

## How many planted faults the tests of the domain find; 85 of 100 at least.
mutate: jdk
	./mvnw -B -q -pl domain test-compile org.pitest:pitest-maven:mutationCoverage

## Puts the sources into the form that the build checks.
format: jdk
	./mvnw -B -q spotless:apply

clean: jdk
	./mvnw -B -q clean

.PHONY: jdk
jdk:
	@./scripts/find-jdk > /dev/null
