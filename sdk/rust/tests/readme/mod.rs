// Made by `make sdk` from README.md; not to be edited.
#![allow(clippy::pedantic)]

mod example_0 {
    use collegium_sdk::{
        Client, Error,
        resources::UsersListQuery,
        types::{CourseInput, EnrolmentInput},
    };
    use futures_util::TryStreamExt;

    pub async fn example(portal_url: &str, api_key: &str) -> Result<(), Error> {
        let client = Client::new(portal_url, api_key);
        let course = client
            .courses()
            .create(&CourseInput::new("Introduction to tides"))
            .await?;
        let mut users = client
            .users()
            .list(&UsersListQuery::new().role("learner"))
            .stream();
        while let Some(user) = users.try_next().await? {
            client
                .enrolments()
                .create(course.id, &EnrolmentInput::new(user.id))
                .await?;
        }
        println!("{}", course.title);
        Ok(())
    }
}

mod example_1 {
    use collegium_sdk::{Client, Code, Error, types::CourseInput};

    pub async fn example(portal_url: &str, api_key: &str) -> Result<(), Error> {
        let client = Client::new(portal_url, api_key);
        match client.courses().create(&CourseInput::new("")).await {
            Ok(course) => println!("{}", course.id),
            Err(Error::Api(error)) if error.code == Code::ValidationFailed => {
                println!("{}", error.errors[0].field);
            }
            // `Code::Other` is a code of a later version.
            Err(Error::Api(error)) => println!("{} {}", error.code.as_str(), error.request_id),
            Err(other) => return Err(other),
        }
        Ok(())
    }
}

mod example_2 {
    use collegium_sdk::{Client, Error, resources::CoursesListQuery};
    use futures_util::TryStreamExt;

    pub async fn example(portal_url: &str, api_key: &str) -> Result<(), Error> {
        let client = Client::new(portal_url, api_key);
        let query = CoursesListQuery::new().status("any").limit(1);
        let courses: Vec<_> = client.courses().list(&query).stream().try_collect().await?;
        let first = client.courses().list(&query).await?;
        let Some(cursor) = first.next_cursor else {
            return Ok(());
        };
        let second = client.courses().list(&query.cursor(cursor)).await?;
        assert_eq!(first.items, courses[..1]);
        assert_eq!(second.items, courses[1..2]);
        Ok(())
    }
}

mod example_3 {
    use std::time::Duration;

    use collegium_sdk::{Client, Error, Event};

    pub async fn example(portal_url: &str, api_key: &str) -> Result<(), Error> {
        let client = Client::builder(portal_url)
            .api_key(api_key)
            .timeout(Duration::from_secs(10))
            .max_retries(5)
            .on_event(|event| {
                if let Event::Retry {
                    operation, pause, ..
                } = event
                {
                    eprintln!("{operation} again in {pause:?}");
                }
            })
            .build();
        println!("{}", client.roles().list().await?.items.len());
        Ok(())
    }
}

mod example_4 {
    use collegium_sdk::{Client, Error, Upload, resources::FilesUploadQuery, types::CourseInput};

    pub async fn example(portal_url: &str, api_key: &str) -> Result<(), Error> {
        let client = Client::new(portal_url, api_key);
        let course = client
            .courses()
            .create(&CourseInput::new("Tide tables"))
            .await?;
        let table = Upload::new("high,low\n06:12,12:31\n".as_bytes())
            .with_progress(|sent, total| println!("{sent} of {total} bytes"));
        let path = FilesUploadQuery::new("tables/may.csv");
        let file = client.files().upload(course.id, table, &path).await?;
        let bytes = client.files().download(course.id, file.id).await?;
        assert!(bytes.starts_with(b"high,low"));
        Ok(())
    }
}

mod example_5 {
    use collegium_sdk::{Error, verify_webhook};

    pub async fn example(_portal_url: &str, _api_key: &str) -> Result<(), Error> {
        let headers =
            std::collections::HashMap::from([("webhook-id", "m"), ("webhook-timestamp", "0")]);
        match verify_webhook(
            b"{}",
            |name| headers.get(name).copied(),
            &["whsec_c2VjcmV0"],
        ) {
            // The same id may come again: handle it once.
            Ok(webhook) => println!("{} {}", webhook.id, webhook.payload),
            Err(error) => println!("400: {error}"),
        }
        Ok(())
    }
}

pub async fn all(portal_url: &str, api_key: &str) -> Result<(), collegium_sdk::Error> {
    example_0::example(portal_url, api_key).await?;
    example_1::example(portal_url, api_key).await?;
    example_2::example(portal_url, api_key).await?;
    example_3::example(portal_url, api_key).await?;
    example_4::example(portal_url, api_key).await?;
    example_5::example(portal_url, api_key).await?;
    Ok(())
}
