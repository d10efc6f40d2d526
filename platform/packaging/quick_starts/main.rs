use collegium_sdk::{BASE_URL, Client, Error, resources::CoursesListQuery};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let key = std::env::var("API_KEY").expect("API_KEY holds an API key");
    let client = Client::new(BASE_URL, &key);
    let courses = client.courses().list(&CoursesListQuery::new()).await?;
    for course in courses.items {
        println!("{}", course.title);
    }
    Ok(())
}
