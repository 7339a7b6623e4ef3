import SSOReading

/// Public pages that facts come from.
enum Link {
    static let redirectURIs = "https://learn.microsoft.com/entra/identity-platform/reply-url"
    static let errorCodes =
        "https://learn.microsoft.com/entra/identity-platform/reference-error-codes"
    static let protocols =
        "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc"
    static let clouds =
        "https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud"
    static let claims =
        "https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference"
    static let accessTokens =
        "https://learn.microsoft.com/entra/identity-platform/access-tokens"
    static let composeEnvironment =
        "https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/"
    static let yaml = "https://yaml.org/spec/1.2.2/"
    static let azureDocs = "https://docs.open-metadata.org/latest/deployment/security/azure"
    static let tokenDocs =
        "https://docs.open-metadata.org/latest/deployment/security/enable-jwt-tokens"
    static let keyDocs =
        "https://docs.open-metadata.org/latest/deployment/security/jwt-troubleshooting"
    static let wrappers = "https://fluxcd.io/flux/components/helm/helmreleases/#values"
    static let helmConditions =
        "https://helm.sh/docs/topics/charts/#tags-and-condition-fields-in-dependencies"
    static let helmLists =
        "https://helm.sh/docs/chart_template_guide/values_files/"
    static let substitution =
        "https://www.dropwizard.io/en/stable/manual/core.html#environment-variables"
    static let commonsText =
        "https://commons.apache.org/proper/commons-text/apidocs/org/apache/commons/text/StringSubstitutor.html"

    static func issue(_ number: Int) -> String {
        "https://github.com/open-metadata/OpenMetadata/issues/\(number)"
    }

    static func pull(_ number: Int) -> String {
        "https://github.com/open-metadata/OpenMetadata/pull/\(number)"
    }

    static func chartIssue(_ number: Int) -> String {
        "https://github.com/open-metadata/openmetadata-helm-charts/issues/\(number)"
    }

    private static let service =
        "https://github.com/open-metadata/OpenMetadata/blob/main/openmetadata-service/src/main/java/org/openmetadata/service/"
    static let jwtFilter = service + "security/JwtFilter.java"
    static let securityUtil = service + "security/SecurityUtil.java"
    static let userUtil = service + "util/UserUtil.java"

    static let chartSchema =
        "https://github.com/open-metadata/openmetadata-helm-charts/blob/main/charts/openmetadata/values.schema.json"
    static let configuration =
        "https://github.com/open-metadata/OpenMetadata/blob/main/conf/openmetadata.yaml"
    static let composeInclude =
        "https://docs.docker.com/reference/compose-file/include/"
    static let composeFile =
        "https://github.com/open-metadata/OpenMetadata/blob/main/docker/docker-compose-quickstart/docker-compose.yml"
    static let schemas =
        "https://github.com/open-metadata/OpenMetadata/tree/main/openmetadata-spec/src/main/resources/json/schema/configuration"
    static let connectionSchema =
        "https://github.com/open-metadata/OpenMetadata/blob/main/openmetadata-spec/src/main/resources/json/schema/entity/services/connections/metadata/openMetadataConnection.json"
}
